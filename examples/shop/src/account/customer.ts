export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly birthday: string;
  readonly orderCount: number;
  readonly plan: 'leaf' | 'pot';
}
