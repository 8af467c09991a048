"""What Redis does in one piece, so that no other process comes in between.

A number counts the changes. An entry remembers the number it was set at, a tag the number it was last ended
at: an entry is ended when a tag of it has the higher number. Whatever Redis lost, to eviction say, counts as
ended (a tag), as missing (an entry outside the index) or begins anew at the clock's microseconds, which no
count ever reached (the number).

Under the namespace: `changes` the number, `entry:<key>` a hash, `tag:<tag>` and `cleared` the last change,
`keys` the index of entries. Each lives as long as an entry needs it.
"""

_SHARED = """
local base = KEYS[1]
local changes, index, cleared = base .. ':changes', base .. ':keys', base .. ':cleared'
local DAY = 86400000

local function entry_of(key) return base .. ':entry:' .. key end
local function tag_of(tag) return base .. ':tag:' .. tag end

local function outlive(key, milliseconds)
  if redis.call('PTTL', key) < milliseconds then redis.call('PEXPIRE', key, milliseconds) end
end

local function current()
  local number = redis.call('GET', changes)
  if number then return tonumber(number) end
  local time = redis.call('TIME')
  number = time[1] * 1000000 + time[2]
  redis.call('SET', changes, number, 'PX', DAY)
  return number
end

local function set_of(packed)
  local found = {}
  for _, number in ipairs(cmsgpack.unpack(packed)) do found[number] = true end
  return found
end

-- Whether the last change was made behind the asking process: it was told up to `heard`, and of its `own`.
local function unheard(record, heard, own)
  local last = redis.call('HMGET', record, 'number', 'ended')
  local number = last[2] and tonumber(last[1])
  return number and number > heard and not own[number]
end
"""

GET = (
    _SHARED
    + """
local key = ARGV[1]
local held = redis.call('HMGET', entry_of(key), 'bytes', 'tags', 'at')
if not held[1] or not redis.call('ZSCORE', index, key) then return false end
local at = tonumber(held[3])
local ended = at == 0
for _, tag in ipairs(cmsgpack.unpack(held[2])) do
  local number = redis.call('HGET', tag_of(tag), 'number')
  ended = ended or not number or tonumber(number) > at
end
return {held[1], ended and 1 or 0}
"""
)
"""key -> bytes and whether the entry was ended, or nothing."""

SET = (
    _SHARED
    + """
local key, bytes, tags, keep_until, heard, own = unpack(ARGV)
heard, own = tonumber(heard), set_of(own)
redis.call('UNLINK', entry_of(key))
local time = redis.call('TIME')
local left = keep_until - math.floor(time[1] * 1000 + time[2] / 1000)
if left <= 0 then return end

local at = current()
local overtaken = unheard(cleared, heard, own)
for _, tag in ipairs(cmsgpack.unpack(tags)) do
  local record = tag_of(tag)
  if redis.call('EXISTS', record) == 0 then redis.call('HSET', record, 'number', at) end
  overtaken = overtaken or unheard(record, heard, own)
  outlive(record, left)
end

redis.call('HSET', entry_of(key), 'bytes', bytes, 'tags', tags, 'at', overtaken and 0 or at)
redis.call('PEXPIREAT', entry_of(key), keep_until)
redis.call('ZADD', index, 0, key)
outlive(index, left)
outlive(changes, left)

-- Each set adds at most one key and looks after two, so the index forgets what Redis dropped on its own.
for _, other in ipairs(redis.call('ZRANDMEMBER', index, 2)) do
  if redis.call('EXISTS', entry_of(other)) == 0 then redis.call('ZREM', index, other) end
end
"""
)
"""key, bytes, tags, keep_until (ms), heard, own: held already ended when an unheard change overtook it."""

CHANGE = (
    _SHARED
    + """
local tags, prefixes, channel, message, heard, own = unpack(ARGV)
heard, own = tonumber(heard), set_of(own)
local number = current() + 1
redis.call('INCR', changes)
outlive(changes, DAY)

local hides = false
local function note(record)
  hides = hides or unheard(record, heard, own)
  redis.call('HSET', record, 'number', number, 'ended', 1)
  outlive(record, DAY)
end

for _, tag in ipairs(cmsgpack.unpack(tags)) do note(tag_of(tag)) end
for _, prefix in ipairs(cmsgpack.unpack(prefixes)) do
  local first, last = '[' .. prefix, '(' .. prefix .. '\\255'
  for _, key in ipairs(redis.call('ZRANGEBYLEX', index, first, last)) do
    redis.call('UNLINK', entry_of(key))
  end
  redis.call('ZREMRANGEBYLEX', index, first, last)
  note(cleared)
end
redis.call('PUBLISH', channel, string.format('%.0f ', number) .. message)
return hides and 0 or number
"""
)
"""tags, prefixes, channel, message, heard, own: ends and drops, and tells everyone on the channel.

Returns the number, which the asking process may count as heard; 0 where it hides one that was not.
"""

NUMBER = _SHARED + "return current()"
"""-> the number of the last change."""
