"""What is kept: the seeds, checked, and the database built from them."""
