"""Every line of Qt, nowhere else."""
