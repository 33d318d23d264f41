"""Copies of everything the portal holds: made while it runs, checked, kept for as long as the settings say, put back.

One archive is a gzipped tar, sealed with age where a key is configured: the
database first, then every upload, and last a manifest that names and counts
them. An archive without its manifest was cut, and is refused.
"""
