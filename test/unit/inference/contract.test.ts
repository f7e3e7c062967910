import { describe, expect, it } from 'vitest';
import { contractFaults, inputFaults, outline } from '../../../src-main/inference/contract.ts';

const inputs = [
  { name: 'ids', type: 'int64', shape: [1, 'T'] },
  { name: 'mask', type: 'float32', shape: ['T'] },
  { name: 'free', type: 'float32', shape: ['', 2] },
];
const fit = {
  ids: { type: 'int64', dims: [1, 5] },
  mask: { type: 'float32', dims: [5] },
  free: { type: 'float32', dims: [9, 2] },
};

describe('inputFaults', () => {
  it('finds nothing wrong with fitting inputs', () => {
    expect(inputFaults(inputs, fit)).toEqual([]);
  });

  it('names all faults at once', () => {
    const faults = inputFaults(inputs, {
      mask: { type: 'int32', dims: [5] },
      free: { type: 'float32', dims: [9, 3] },
      extra: { type: 'float32', dims: [] },
    });
    expect(faults).toEqual([
      'ids is missing',
      'mask is int32, not float32',
      'free has shape [9, 3], not [, 2]',
      'extra is unknown',
    ]);
  });

  it('wants a named size to be the same everywhere', () => {
    expect(inputFaults(inputs, { ...fit, mask: { type: 'float32', dims: [6] } })).toEqual([
      'mask has shape [6], not [T]',
    ]);
  });

  it('wants the same number of dimensions', () => {
    expect(inputFaults(inputs, { ...fit, ids: { type: 'int64', dims: [5] } })).toEqual([
      'ids has shape [5], not [1, T]',
    ]);
  });
});

describe('contractFaults', () => {
  const expected = { inputs, outputs: [{ name: 'scores', type: 'float32', shape: [521] }] };

  it('accepts other names for sizes and more outputs', () => {
    const actual = {
      inputs: [{ ...inputs[0]!, shape: [1, 'length'] }, ...inputs.slice(1)],
      outputs: [...expected.outputs, { name: 'more', type: 'float32', shape: [] }],
    };
    expect(contractFaults(expected, actual)).toEqual([]);
  });

  it('names every difference', () => {
    const actual = {
      inputs: [
        { ...inputs[0]!, type: 'int32' },
        { ...inputs[1]!, shape: [7, 7] },
        { name: 'new', type: 'float32', shape: [] },
      ],
      outputs: [{ name: 'scores', type: 'float32', shape: [527] }],
    };
    expect(contractFaults(expected, actual)).toEqual([
      'input ids is int32, not int64',
      'input mask has shape [7, 7], not [T]',
      'input free is missing',
      'input new is not expected',
      'output scores has shape [527], not [521]',
    ]);
  });
});

describe('outline', () => {
  it('tells types and shapes only', () => {
    expect(outline(fit)).toBe('ids int64[1, 5], mask float32[5], free float32[9, 2]');
  });
});
