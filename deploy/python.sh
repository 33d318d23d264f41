#!/usr/bin/env bash
# Make a virtual environment at $1, or say in one sentence what the machine lacks.
set -euo pipefail
venv=$1

if ! command -v python3 >/dev/null || ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Portal ini memerlukan Python 3.11 atau lebih baru. Pasang dulu: sudo apt install python3 python3-venv" >&2
    exit 1
fi
if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
    echo "Modul venv belum ada pada Python mesin ini." >&2
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq python3-venv
    else
        echo "Pasang dulu: sudo apt install python3-venv" >&2
        exit 1
    fi
fi
python3 -m venv "$venv"
