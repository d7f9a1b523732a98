/** The door of the device components: what draws a view, and what listens to it. */
export { drawDevice } from './device.ts';
export { h } from './element.ts';
export { listenToGestures } from './gestures.ts';
export { drawLines, drawShapes } from './icon.ts';
export { drawQr } from './qr.ts';
