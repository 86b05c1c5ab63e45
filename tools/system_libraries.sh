#!/usr/bin/env bash
# Installs the Debian packages named as arguments when root or password-less sudo allows it;
# otherwise prints the exact command to type and stops.
set -euo pipefail
command -v dpkg-query >/dev/null 2>&1 || exit 0 # not Debian or Ubuntu: the README says what is needed
missing=()
for package in "$@"; do
  # Ubuntu 24.04 renamed some libraries for 64-bit time; a renamed one provides the old name.
  grep -q 'ok installed' <(dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null) || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0
install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  sudo apt-get update -qq
  sudo DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
else
  echo "vetdesk needs some system libraries. Please type this, then try again:" >&2
  echo "  sudo $install" >&2
  exit 1
fi
