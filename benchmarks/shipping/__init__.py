"""What is shipped: the image, and the packages in it."""
