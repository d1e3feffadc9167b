#!/usr/bin/env bash
# Compiles the same Markdown with hugo (render only) and with `helpcenter bench content` (render, links, morphological index), in turn.
# usage: compile.sh HELPCENTER FILES TREE…     HELPCENTER: the published executable; FILES: how many pages, trees are replicated under
#        folders until there are that many (0 = the trees as they are); ROUNDS=5 by default; WORK=/dev/shm/helpcenter-peers
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
helpcenter=$1 wanted=$2; shift 2
work=${WORK:-/dev/shm/helpcenter-peers} rounds=${ROUNDS:-5}
command -v hugo >/dev/null || { echo "hugo is missing: apt-get install hugo" >&2; exit 2; }
rm -rf "$work"; mkdir -p "$work/ours"; cp -r "$here/hugo" "$work/hugo"

copy=0 have=0
while :; do
  copy=$((copy + 1))
  for tree in "$@"; do
    while IFS= read -r -d '' file; do
      [ "$wanted" -gt 0 ] && [ "$have" -ge "$wanted" ] && break 3
      target="$work/ours/c$copy/$(basename "$tree")/${file#"$tree"/}"
      mkdir -p "$(dirname "$target")"; cp "$file" "$target"; have=$((have + 1))
    done < <(find "$tree" -name '*.md' -print0 | sort -z)
  done
  [ "$wanted" -gt 0 ] || break
done
# hugo reads {% %}, {{ }} and foreign front matter as its own: it gets the text without them, and a title.
cp -r "$work/ours" "$work/hugo/content"
find "$work/hugo/content" -name '*.md' -print0 | xargs -0 perl -0pi -e '
  s/\A---\n.*?\n---\n//s; s/\{%.*?%\}//gs; s/\{\{.*?\}\}//gs; s/\{\{|\}\}//g; s/\A\x{FEFF}//;
  my ($t) = /^#+\s*(.+)$/m; $t //= "page"; $t =~ s/["\\{}]//g; $_ = "---\ntitle: \"$t\"\n---\n$_"'
find "$work/hugo/content" \( -name '_index.md' -o -name 'index.md' \) -print0 | while IFS= read -r -d '' f; do mv "$f" "$(dirname "$f")/page-$(basename "$f")"; done
echo "files: $have, $(du -sm --apparent-size "$work/ours" | cut -f1) MB"

measure() { /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }; cat "$work/time"; }
printf '%-6s %10s %10s %10s %10s %8s\n' round hugo_s ours_s hugo_mb ours_mb ratio
for round in $(seq "$rounds"); do
  rm -rf "$work/out-hugo" "$work/data"
  read -r hs _ _ hm < <(measure hugo --quiet -s "$work/hugo" -d "$work/out-hugo")
  read -r os _ _ om < <(measure "$helpcenter" bench content --content "$work/ours" --cold-only --json)
  awk -v r="$round" -v h="$hs" -v o="$os" -v hm="$hm" -v om="$om" 'BEGIN { printf "%-6s %10.2f %10.2f %10.0f %10.0f %8.2f\n", r, h, o, hm / 1024, om / 1024, h / o }'
done | tee "$work/rows"
sort -n -k6 "$work/rows" | awk '{ r[NR] = $6; m[NR] = $5 / $4 } END { n = int((NR + 1) / 2); printf "median: ours is %.2f times as fast as hugo, with %.2f of its memory\n", r[n], m[n] }'
