"""The session: date, hours, chair, secretary, numbers of members."""
