# shellcheck shell=bash
# A browser for the end-to-end tests: the machine's, Debian's package, or Playwright's own.

ensure_chromium() {
  if command -v chromium >/dev/null || has_playwright_chromium; then
    return
  fi
  if command -v apt-get >/dev/null && debian_chromium; then
    return
  fi
  say "taking Playwright's Chromium"
  .venv/bin/python -m playwright install chromium >/dev/null 2>&1 ||
    die "The end-to-end tests need a browser: install Chromium and run this again."
}

has_playwright_chromium() {
  compgen -G "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}/chromium-*" >/dev/null
}

debian_chromium() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  say "installing Debian's Chromium and fonts for Chinese and Japanese"
  mkdir -p "$TOOLCHAIN"
  "${as_root[@]}" apt-get -qq update >"$TOOLCHAIN/chromium.log" 2>&1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install \
    chromium fonts-noto-cjk >>"$TOOLCHAIN/chromium.log" 2>&1
}
