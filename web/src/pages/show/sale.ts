export * from '../../lib/sale.ts';
