"""Run as a process of a portal: which public pages answer."""

import django

django.setup()

from django.test import Client

ADDRESSES = ("/", "/katalog/", "/katalog/?q=akta", "/rekap/", "/akun/masuk/")

if __name__ == "__main__":
    visitor = Client()
    for address in ADDRESSES:
        print(address, visitor.get(address).status_code, flush=True)
