"""Reports that leave the vault as files: asked for, placed, written in a lane."""
