// No media: scheme outside the app: the same bytes come over HTTP. React writes the attribute while it renders and the
// property of a picture when it commits; where it pauses in between, the attribute alone starts a load.
const withoutScheme = (address: string): string => address.replace('media://', '/test-media/');
const setAttribute: (this: Element, name: string, value: string) => void = Reflect.get(
  Element.prototype,
  'setAttribute',
);
for (const { prototype } of [HTMLVideoElement, HTMLImageElement]) {
  prototype.setAttribute = function redirect(name, value) {
    setAttribute.call(this, name, name === 'src' ? withoutScheme(value) : value);
  };
}
const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
Object.defineProperty(HTMLImageElement.prototype, 'src', {
  ...source,
  set(this: HTMLImageElement, address: string) {
    source.set!.call(this, withoutScheme(address));
  },
});
