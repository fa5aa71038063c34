#!/bin/bash
# Makes the provinces' boundaries unless they are newer than everything they are made of.
# usage: boundaries.sh AREAS_CSV WORK_FOLDER OUTPUT
set -eu

areas=$1
work=$2
output=$3
here=$(cd "$(dirname "$0")" && pwd)

fresh=yes
for source in "$areas" "$here/boundaries.mjs" "$here/boundaries.sh" "$here/package-lock.json"; do
  [ "$output" -nt "$source" ] || fresh=no
done
[ "$fresh" = no ] || exit 0

for program in node npm; do
  if ! command -v "$program" >/dev/null 2>&1; then
    echo "The boundaries are made with Node.js: $program was not found. Install nodejs and npm (apt install nodejs npm), or run ./nasij setup." >&2
    exit 1
  fi
done

mkdir -p "$work"
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
if ! (cd "$work" && npm ci --no-audit --no-fund --prefer-offline --loglevel=error >npm.log 2>&1); then
  cat "$work/npm.log" >&2
  echo "npm could not fetch the package morocco-map, which holds the boundaries. Check the network, then build again." >&2
  exit 1
fi
node "$here/boundaries.mjs" "$areas" "$work" "$output"
