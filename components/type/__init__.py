"""The profile of a type or kind: its head, the parts that open in place, and the page that offers them all."""
