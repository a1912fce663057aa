"""What each stretch of a paper is: its kind, furniture, columns, margins, the words that open and close."""
