# shellcheck shell=bash
# A browser for the end-to-end tests: the machine's, Debian's package, or Playwright's own.

ensure_chromium() {
  if command -v chromium >/dev/null || has_playwright_chromium; then
    return
  fi
  if install_from_debian "Chromium and fonts for Chinese and Japanese" chromium fonts-noto-cjk; then
    return
  fi
  say "taking Playwright's Chromium"
  .venv/bin/python -m playwright install chromium >/dev/null 2>&1 ||
    die "The end-to-end tests need a browser: install Chromium and run this again."
}

has_playwright_chromium() {
  compgen -G "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}/chromium-*" >/dev/null
}
