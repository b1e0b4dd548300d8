"""The same happening told elsewhere: in one document, in other documents, in the catalogue."""
