"""Forms compiled from ui/; do not edit."""
