export const ShopsPage = () => null;
