#!/usr/bin/env bash
# How long the sheet of a territory takes, as JSON and as PDF, from a system that runs: see docs/benchmarks-profile.md.
#
#   benchmarks/profile.sh [address]      http://localhost:8080 by default
#
# The first round of each sheet makes it (each territory is asked for once before, in the other language, so that the
# program is warm and the sheet is not); the second comes from memory. Needs curl.
set -euo pipefail

address=${1:-http://localhost:8080}
codes=(76130 76109 76001 76111 76246 NOR SUR 76)

seconds() {
    curl -sf -o /dev/null -w '%{time_total}' "$address/api/v1/territories/$1/$2?lang=$3"
}

for what in profile profile.pdf; do
    for code in "${codes[@]}"; do
        seconds "$code" "$what" en >/dev/null
    done
    printf '%s\n' "$what"
    for code in "${codes[@]}"; do
        fresh=$(seconds "$code" "$what" es)
        kept=$(seconds "$code" "$what" es)
        printf '  %-6s made %s s, kept %s s\n' "$code" "$fresh" "$kept"
    done
done
