"""What others build on: tables, texts and proofs over HTTP, feeds, parts of pages to embed, files of everything."""
