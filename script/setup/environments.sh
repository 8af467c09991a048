# shellcheck shell=bash
# The Python environments that uv.lock holds: for the tests, the real server, the benchmarks, the documentation.

ensure_environment() {
  local group=$1 folder=$2 what=$3 start=$SECONDS
  if [ -x "$folder/bin/python" ] && ! "$folder/bin/python" -c '' 2>/dev/null; then
    rm -rf "$folder"
  fi
  [ -d "$folder" ] || say "installing $what into $folder (a few minutes the first time)"
  UV_PROJECT_ENVIRONMENT="$folder" uv sync --quiet --locked --python "$PYTHON" --group "$group" \
    --compile-bytecode || die "$folder could not be installed from uv.lock; see the message above."
  if [ $((SECONDS - start)) -gt 5 ]; then
    say "$folder is ready"
  fi
}
