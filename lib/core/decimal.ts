/**
 * The product of decimal numbers without the dust of binary fractions: each factor is taken as the shortest decimal that
 * stands for it, the digits are multiplied as whole numbers, and only the result becomes a float64.
 *
 * @param factors finite numbers
 * @throws RangeError if a factor is not finite
 * @example
 * exactProduct([1.1, 1.1]); // 1.21, where 1.1 * 1.1 is 1.2100000000000002
 */
export function exactProduct(factors: readonly number[]): number {
  let digits = 1n;
  let exponent = 0;
  for (const factor of factors) {
    const decimal = parse(factor);
    digits *= decimal.digits;
    exponent += decimal.exponent;
  }
  return Number(`${digits}e${exponent}`);
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function parse(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
