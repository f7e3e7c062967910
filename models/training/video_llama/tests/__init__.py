"""Tests of the training recipe, on made data: npm run test:training."""
