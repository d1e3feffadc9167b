#!/usr/bin/env bash
# Compiles the same Markdown with hugo (render only) and with `helpcenter bench content` (render, links, morphological index), in turn.
# usage: compile.sh HELPCENTER FILES TREE…     HELPCENTER: the published executable; FILES: how many pages, trees are replicated under
#        folders until there are that many (0: not at all). After them each tree is compiled alone, as it is (TREES=0: not).
#        ROUNDS=5 by default; WORK=/dev/shm/helpcenter-peers
# Seconds are wall time of the whole process, cpu_s its user and system time: on a busy machine look at the latter and at load.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
helpcenter=$1 wanted=$2; shift 2
work=${WORK:-/dev/shm/helpcenter-peers} rounds=${ROUNDS:-5}
command -v hugo >/dev/null || { echo "hugo is missing: apt-get install hugo" >&2; exit 2; }

# prepare FILES TREE…: $work/ours for us, $work/hugo for hugo.
prepare() {
  local wanted=$1 copy=0 have=0 tree file target; shift
  rm -rf "$work"; mkdir -p "$work/ours"; cp -r "$here/hugo" "$work/hugo"
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
}

measure() { /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }; cat "$work/time"; }

# compare NAME FASTER MEMORY: rounds in turn, then the medians beside what is wanted (MEMORY «-»: nothing is).
compare() {
  printf '%-6s %9s %9s %11s %11s %9s %9s %7s %7s\n' round hugo_s ours_s hugo_cpu_s ours_cpu_s hugo_mb ours_mb ratio load
  for round in $(seq "$rounds"); do
    rm -rf "$work/out-hugo"
    read -r hs hu hk hm < <(measure hugo --quiet -s "$work/hugo" -d "$work/out-hugo")
    read -r os ou ok om < <(measure "$helpcenter" bench content --content "$work/ours" --cold-only --json)
    awk -v r="$round" -v h="$hs" -v o="$os" -v hc="$hu $hk" -v oc="$ou $ok" -v hm="$hm" -v om="$om" -v l="$(cut -d' ' -f1 /proc/loadavg)" 'BEGIN {
      split(hc, a, " "); split(oc, b, " ")
      printf "%-6s %9.2f %9.2f %11.2f %11.2f %9.0f %9.0f %7.2f %7s\n", r, h, o, a[1] + a[2], b[1] + b[2], hm / 1024, om / 1024, h / o, l }'
  done | tee "$work/rows"
  awk -v name="$1" -v faster="$2" -v memory="$3" '
    function median(values, n,   i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && values[j] < values[j - 1]; j--) { t = values[j]; values[j] = values[j - 1]; values[j - 1] = t } return values[int((n + 1) / 2)] }
    { speed[NR] = $2 / $3; cpu[NR] = $4 / $5; mb[NR] = $7 / $6 }
    END {
      s = median(speed, NR)
      printf "%s: %.2f times as fast as hugo by the clock (wanted %s: %s), %.2f times by CPU time\n", name, s, faster, (s >= faster ? "yes" : "NO"), median(cpu, NR)
      m = median(mb, NR)
      if (memory == "-") printf "%s: %.2f of hugo'"'"'s memory\n", name, m
      else printf "%s: %.2f of hugo'"'"'s memory (wanted %s: %s)\n", name, m, memory, (m <= memory ? "yes" : "NO")
    }' "$work/rows"
}

if [ "$wanted" -gt 0 ]; then
  prepare "$wanted" "$@"
  compare "$wanted pages" 1.3 0.25
fi
[ "${TREES:-1}" = 0 ] || for tree in "$@"; do
  prepare 0 "$tree"
  compare "$(basename "$tree")" 1 -
done
rm -rf "$work"
