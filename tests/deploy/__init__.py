"""Tests of what runs the site in production: nginx, units, image."""
