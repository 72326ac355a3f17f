"""The danger rules, one risk of the taxonomy a module; each module holds its groups of wording and its rules."""
