"""The figures: frames of database/snapshot/frame_schemas.py in, frames out; one function a figure, definitions in docs/definitions.md."""
