"""The maker of invented papers."""
