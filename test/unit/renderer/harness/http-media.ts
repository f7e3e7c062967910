// No media: scheme outside the app: the same bytes come over HTTP.
const withoutScheme = (address: string): string => address.replace('media://', '/test-media/');
const setAttribute: (this: Element, name: string, value: string) => void = Reflect.get(
  HTMLVideoElement.prototype,
  'setAttribute',
);
HTMLVideoElement.prototype.setAttribute = function redirect(name, value) {
  setAttribute.call(this, name, name === 'src' ? withoutScheme(value) : value);
};
const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
Object.defineProperty(HTMLImageElement.prototype, 'src', {
  ...source,
  set(this: HTMLImageElement, address: string) {
    source.set!.call(this, withoutScheme(address));
  },
});
