"""Tests of the converter: `npm run test:models`."""
