# shellcheck shell=bash
# Debian's packages, where there is apt and the right to use it; false elsewhere.

install_from_debian() {
  local what=$1 log="$TOOLCHAIN/debian.log" as_root=()
  shift
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  say "installing Debian's $what"
  mkdir -p "$TOOLCHAIN"
  "${as_root[@]}" apt-get -qq update >"$log" 2>&1
  # In run level 1 no service is started; where one is all the same, nothing of ours asks it.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
    apt-get -qq -y --no-install-recommends install "$@" >>"$log" 2>&1
}
