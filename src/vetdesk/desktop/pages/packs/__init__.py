"""The editor of check packs: what is asked, when, how gravely, and what changed between versions."""
