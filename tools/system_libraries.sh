#!/usr/bin/env bash
# Installs the Debian packages named as arguments when root or password-less sudo allows it;
# otherwise prints the exact command to type and stops.
set -euo pipefail
command -v dpkg-query >/dev/null 2>&1 || exit 0 # not Debian or Ubuntu: the README says what is needed
missing=()
for package in "$@"; do
  # Ubuntu 24.04 and Debian 13 renamed some libraries for 64-bit time; a renamed one provides the old name.
  grep -q 'ok installed' <(dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null) || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

update="apt-get update"
install="apt-get install -y --no-install-recommends ${missing[*]}"
by_hand() {
  printf '\n%s\n\n' "$1" >&2
  if command -v sudo >/dev/null 2>&1; then
    printf '  sudo %s && sudo %s\n\n' "$update" "$install" >&2
  else
    printf "  su -c '%s && %s'\n\n" "$update" "$install" >&2
  fi
  exit 1
}

if [ "$(id -u)" -eq 0 ]; then
  as_root=(env DEBIAN_FRONTEND=noninteractive)
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root=(sudo DEBIAN_FRONTEND=noninteractive)
else
  by_hand "vetdesk needs some system libraries, and only the administrator may install them. Please type this (it asks for a password), then the same make command again:"
fi
echo "Installing ${#missing[@]} system libraries ..." >&2
if ! { "${as_root[@]}" $update -qq && "${as_root[@]}" $install -qq >/dev/null; }; then
  by_hand "The system libraries could not be installed; the reason stands above. Once it is gone, try again, or type:"
fi
