"""Whose names a text itself makes public: who is called in a roll, who is shown in an elected office."""
