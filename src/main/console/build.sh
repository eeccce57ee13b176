#!/bin/sh
# Builds the pages into target/console, unless they are there and nothing has changed since. Maven calls it.
set -eu
cd "$(dirname "$0")"
out=../../../target/console
stamp=$out/console.stamp
locked=node_modules/.locked

sources() {
  find . ../../../openapi/likeness.yaml -type f -not -path './node_modules/*' -not -name schema.d.ts | LC_ALL=C sort
}

now=$(sources | xargs cksum | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  exit 0
fi

# A machine with a JDK alone can build and try the service; only the pages are missing then, and say so.
without_pages() {
  echo "The console's pages need Node.js 20.19, 22.12 or newer with npm: $1. Install it, and build again." >&2
  [ "${LIKENESS_CONSOLE-}" != required ] || exit 1
  echo "The service is built WITHOUT ITS PAGES (LIKENESS_CONSOLE=required makes this an error)." >&2
  rm -rf "$out"
  mkdir -p "$out/META-INF/resources"
  for page in index login; do
    cp without-pages.html "$out/META-INF/resources/$page.html"
  done
  exit 0
}

command -v npm >/dev/null 2>&1 || without_pages "npm is not on the path"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' ||
  without_pages "this is $(node --version)"

# What npm says is shown only if it fails.
quietly() {
  mkdir -p "$out"
  "$@" >"$out/npm.log" 2>&1 || {
    cat "$out/npm.log" >&2
    echo "Building the console failed: $*" >&2
    exit 1
  }
}

lock=$(cksum <package-lock.json)
if [ ! -f "$locked" ] || [ "$(cat "$locked")" != "$lock" ]; then
  echo "Console: fetching what it is built with"
  quietly npm ci --include=dev --no-audit --no-fund
  echo "$lock" >"$locked"
fi
quietly npm run build
quietly npm test
# Maven copies what is there and leaves what is no longer: nothing of an earlier build is to be served.
rm -rf ../../../target/classes/META-INF/resources
echo "$now" >"$stamp"
