"""A town at a glance: who it is, its leading answers with their pictures, its last session, and the way to it by name."""
