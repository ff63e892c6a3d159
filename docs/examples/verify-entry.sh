#!/usr/bin/env bash
# Checks, without any program of Planledger, that an entry is in a signed history:
#   verify-entry.sh PROOF KEY [BYTES]
# PROOF  what `ledger prove POSITION` printed
# KEY    a file with the line of the public key that you trust, as /proof/key gives it
# BYTES  what `ledger prove POSITION --bytes` printed: the entry as it is stored
# Needs bash, coreutils and openssl with Ed25519 (1.1.1 or newer). docs/PROOF.md says what each step is.
set -euo pipefail
export LC_ALL=C

fail() { echo "WRONG: $*" >&2; exit 1; }
hex() { od -An -v -tx1 | tr -d ' \n'; }
bytes() { printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }
sha256() { sha256sum | cut -d' ' -f1; }
unbase64() { printf %s "$1" | base64 -d; }

[ $# -ge 2 ] || { echo "Use it so: verify-entry.sh PROOF KEY [BYTES]" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 1. The proof: its leaf, its place, the path, and the checkpoint after the first blank line.
{
  read -r version; [ "$version" = "c2sp.org/tlog-proof@v1" ] || fail "the first file is not a proof"
  read -r word extra; [ "$word" = extra ] || fail "the proof holds no leaf"
  read -r word index; [[ "$word" = index && "$index" =~ ^(0|[1-9][0-9]{0,17})$ ]] || fail "the proof holds no index"
  path=()
  while read -r step && [ -n "$step" ]; do path+=("$(unbase64 "$step" | hex)"); done
  cat > "$work/checkpoint"
} < "$1"
unbase64 "$extra" > "$work/leaf"

# 2. The checkpoint: three lines of text, a blank line, signatures.
blank=$(grep -n '^$' "$work/checkpoint" | tail -n 1 | cut -d: -f1)
[ -n "$blank" ] || fail "the checkpoint has no signature"
head -n "$((blank - 1))" "$work/checkpoint" > "$work/text"
tail -n "+$((blank + 1))" "$work/checkpoint" > "$work/signatures"
{ read -r origin; read -r size; read -r root; } < "$work/text"
[[ "$size" =~ ^(0|[1-9][0-9]{0,17})$ ]] || fail "the checkpoint has no size"
root=$(unbase64 "$root" | hex)

# 3. The key: its name, and 32 bytes behind the 01 that stands for Ed25519. Its id is a hash over both.
# It is cut by hand: IFS=+ would drop a + with which the base64 ends.
read -r key < "$2"
name=${key%%+*} rest=${key#*+}
id=${rest%%+*}
material=$(unbase64 "${rest#*+}" | hex)
[ "${#material}" = 66 ] && [ "${material:0:2}" = 01 ] || fail "the second file is not an Ed25519 key"
[ "$( { printf '%s\n' "$name"; bytes "$material"; } | sha256 | cut -c1-8)" = "$id" ] || fail "the key does not have the id $id"
[ "$name" = "$origin" ] || fail "the checkpoint is of $origin, the key of $name"

# 4. The signature: four bytes of key id, and 64 bytes over the text.
signature=
while read -r dash who value; do
  value=$(unbase64 "$value" | hex)
  [ "$dash $who" = "— $name" ] && [ "${value:0:8}" = "$id" ] && signature=${value:8}
done < "$work/signatures"
[ "${#signature}" = 128 ] || fail "the key $id did not sign this checkpoint"
bytes "$signature" > "$work/signature"
bytes "302a300506032b6570032100${material:2}" > "$work/key.der"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key.der" -rawin -in "$work/text" -sigfile "$work/signature" > "$work/said" 2>&1 ||
  fail "the signature is not the key's: $(tail -n 1 "$work/said")"
echo "The checkpoint of $size entries is signed by $name+$id."

# 5. The way from the leaf to the root (RFC 6962): 00 before a leaf, 01 before two nodes.
hash=$({ printf '\0'; cat "$work/leaf"; } | sha256)
place=$index
last=$((size - 1))
[ "$place" -le "$last" ] || fail "the entry is not within the checkpoint"
for step in ${path[@]+"${path[@]}"}; do
  [ "$last" -gt 0 ] || fail "the path is too long"
  if ((place % 2 == 1 || place == last)); then
    hash=$(bytes "01$step$hash" | sha256)
    while ((place % 2 == 0 && place > 0)); do place=$((place / 2)) last=$((last / 2)); done
  else
    hash=$(bytes "01$hash$step" | sha256)
  fi
  place=$((place / 2)) last=$((last / 2))
done
[ "$last" = 0 ] || fail "the path is too short"
[ "$hash" = "$root" ] || fail "the path does not lead to the root"
header=$(head -n 1 "$work/leaf")
[[ "$header" == *"\"position\":$((index + 1)),"* ]] || fail "the leaf is of another position"
echo "Entry $((index + 1)) is in it: $header"

# 6. The entry as it is stored.
if [ $# -ge 3 ]; then
  [ "$(sha256 < "$3")" = "$(tail -n 1 "$work/leaf")" ] || fail "the bytes are not those of the entry"
  echo "The bytes in $3 are the entry."
fi
