/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's decomposition.
 *
 * @param matrix n × n, row after row; only the lower half is read, and it is overwritten
 * @returns `undefined` where A is not positive definite as far as numbers tell
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length;
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * n + column] ?? 0;
      for (let at = 0; at < column; at += 1)
        sum -= (matrix[row * n + at] ?? 0) * (matrix[column * n + at] ?? 0);
      if (row === column && !(sum > 0)) return undefined;
      matrix[row * n + column] = row === column ? Math.sqrt(sum) : sum / (matrix[column * n + column] ?? 1);
    }
  return backwards(matrix, forwards(matrix, right));
}

function forwards(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const solved = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let sum = right[row] ?? 0;
    for (let at = 0; at < row; at += 1) sum -= (lower[row * n + at] ?? 0) * (solved[at] ?? 0);
    solved[row] = sum / (lower[row * n + row] ?? 1);
  }
  return solved;
}

function backwards(lower: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const solved = new Float64Array(n);
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let at = row + 1; at < n; at += 1) sum -= (lower[at * n + row] ?? 0) * (solved[at] ?? 0);
    solved[row] = sum / (lower[row * n + row] ?? 1);
  }
  return solved;
}
