# shellcheck shell=bash
# Puts a uv command on PATH: the machine's own, else one from PyPI in .toolchain/uv.

ensure_uv() {
  if command -v uv >/dev/null; then
    return
  fi
  local home="$TOOLCHAIN/uv"
  if [ ! -x "$home/bin/uv" ]; then
    say "uv is not installed: taking it from PyPI"
    command -v python3 >/dev/null || die "Install uv, or any Python 3 with pip so that uv can be taken from PyPI."
    if python3 -m venv "$home" >/dev/null 2>&1; then
      "$home/bin/python" -m pip install --quiet uv || die "uv could not be installed from PyPI; see the message above."
    else
      rm -rf "$home"
      python3 -m pip install --quiet --target "$home" uv || die "Install python3-venv or python3-pip, so that uv can be taken from PyPI."
    fi
  fi
  PATH="$home/bin:$PATH"
}
