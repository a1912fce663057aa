"""The roll call (appel nominal) as a stream of words read by one machine: headings, entries and their notes, whatever parts them."""
