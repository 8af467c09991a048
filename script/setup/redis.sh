# shellcheck shell=bash
# A Redis server for the tests of the shared cache, which start their own: the machine's or Debian's package.

ensure_redis() {
  if command -v redis-server >/dev/null; then
    return
  fi
  if install_from_debian "Redis server" redis-server; then
    return
  fi
  if [ "${CI:-}" = true ]; then
    die "The tests of the Redis cache need redis-server: install it and run this again."
  fi
  say "redis-server is not installed here, so the tests of the Redis cache will be skipped"
}
