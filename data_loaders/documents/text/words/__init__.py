"""Words of councils that several readings share, a file a matter: each list has one home."""
