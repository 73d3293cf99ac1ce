export default function Placeholder(_: object) { return null; }
