"""How a PDF page is set, by pdfium's text objects and paths: type, boxes, ruled lines, grey bands; never its words, which `pdf` reads."""
