"""What is asked: filters, the queries for them, and the picture of the answer."""
