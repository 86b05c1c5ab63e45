"""The fixtures of an office: vault, services, worker, matter files."""

from offices import blank, clock, folder, front, matter_file, rules, services, worker

__all__ = ["blank", "clock", "folder", "front", "matter_file", "rules", "services", "worker"]
