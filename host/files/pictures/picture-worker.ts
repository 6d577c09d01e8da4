import { answerOrders } from '../../processes/answer-orders.ts';
import { scalePicture } from './scale-picture.ts';

// In a process of its own: it takes a while, and needs a library that a till at rest does not.
answerOrders((path: string) => scalePicture(path));
