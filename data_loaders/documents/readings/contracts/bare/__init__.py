"""Contracts told without a verb of award: what the act buys, who could hold it, which price is theirs."""
